package dev.pophealth.exchange;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** No secret reaches what is kept. All input is made up. */
class SecretsTest {

  private static final String SECRET = "Tr0ub4dor&3";

  @ParameterizedTest
  @ValueSource(
      strings = {
        "ResultType : Failed\nExecutionContext : user x, S%\n                   S%\nError : e\n",
        "ResultType : Failed\nStateAttribute11 : S%\nStateAttributes : {S%}\nError : S%password=S%\n",
        "[{\"ResultType\":\"Failed\",\"Error\":\"pwd: S%\",\"ExecutionContext\":\"S%\",\"StateAttribute3\":{\"value\":\"S%\"}}]",
        "[{\"ResultType\":\"Failed\",\"Error\":\"x\",\"ExecutionContext\":\"S%",
        "\"ResultType\",\"Error\",\"ExecutionContext\"\n\"Failed\",\"x\",\"S%\"\n\"Failed\",\"S%\n",
        "<Objs><Obj><Props><S N=\"ResultType\">Failed</S><S N=\"Error\">x</S><S N=\"ExecutionContext\">S%</S></Props></Obj><Obj><Props><S N=\"StateAttribute1\">S%</Props></Objs>",
        "ResultType Error ExecutionContext\n---------- ----- ----------------\nFailed     x     S%\nstray S% row\n",
        "TypeName : T\nName : P\nServiceName : POP\nSecondaryEndpoint : 995\nPasswordX : S%\n",
        "[{\"TypeName\":\"T\",\"Name\":\"P\",\"ServiceName\":\"POP\",\"SecondaryEndpoint\":\"995\",\"AccountPassword\":\"S%\",\"ExtensionAttributes\":\"<A Key=\\\"S%\\\" />\"}]",
        "TypeName          : T\nName              : P\nServiceName       : POP\nSecondaryEndpoint : 995\nAccountPassword   : S%\n",
        "#Fields: date-time,session-id,event,data,context\n2021-02-08T12:00:00.000Z,1,pass,S%,x\n2021-02-08T12:00:00.000Z,1,>,PASS S%,\n",
        "Some.PopException: bad password: S%\n",
        "C: PASS S%\nS: -ERR\n"
      })
  void made_up_secrets_are_kept_nowhere(String output) {
    String text = output.replace("S%password", "password").replace("S%", SECRET);
    assertThat(text).contains(SECRET);
    assertThat(ShellOutput.read(text).toString()).doesNotContain(SECRET);
  }

  @Test
  void what_is_no_secret_stays() {
    ShellReading reading =
        ShellOutput.read("ResultType : Failed\nError : compass failed, bypass it: pass the salt\n");
    assertThat(reading.all(ShellFact.ProbeRun.class))
        .extracting(ShellFact.ProbeRun::error)
        .isEqualTo(List.of("compass failed, bypass it: pass (redacted)"));
  }
}
