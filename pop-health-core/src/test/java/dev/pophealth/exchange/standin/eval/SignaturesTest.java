package dev.pophealth.exchange.standin.eval;

import static org.assertj.core.api.Assertions.assertThat;

import dev.pophealth.exchange.standin.StandIn;
import dev.pophealth.exchange.standin.admin.AdminCmdlets;
import dev.pophealth.exchange.standin.cmdlet.LanguageCmdlets;
import dev.pophealth.exchange.standin.world.World;
import java.nio.file.Path;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** The tables from the vendor's documentation, and the cmdlets that are played. */
class SignaturesTest {

  private final Signatures signatures = new Signatures(Edition.WINDOWS);

  @Test
  void the_tables_list_the_cmdlets_that_are_played_and_no_others(@TempDir Path folder) {
    StandIn exchange = StandIn.in(folder);
    World world = new World(exchange.stateFile(), exchange.transcriptFile());
    Set<String> played = new TreeSet<>(LanguageCmdlets.all().keySet());
    played.addAll(AdminCmdlets.exchange(world).keySet());
    played.addAll(AdminCmdlets.windows(world).keySet());
    assertThat(signatures.all())
        .extracting(Signature::name)
        .containsExactlyInAnyOrderElementsOf(played);
  }

  @Test
  void the_switch_for_the_protocol_log_has_the_name_that_is_documented() {
    Signature set = signatures.find("set-popsettings").orElseThrow();
    assertThat(set.rows("ProtocolLogEnabled"))
        .extracting(Signature.Parameter::type)
        .containsExactly("Boolean");
    assertThat(set.rows("ProtocolLoggingEnabled")).isEmpty();
  }

  @Test
  void parameters_are_mandatory_as_the_syntax_says() {
    assertThat(mandatory("Invoke-MonitoringProbe")).containsExactly("Identity", "Server");
    assertThat(mandatory("Get-MailboxDatabaseCopyStatus")).containsExactly("Server");
    assertThat(mandatory("Restart-Service")).containsExactly("DisplayName", "InputObject", "Name");
    assertThat(mandatory("Set-MailboxServer")).containsExactly("Identity");
  }

  private List<String> mandatory(String name) {
    return signatures.find(name).orElseThrow().parameters().stream()
        .filter(Signature.Parameter::mandatory)
        .map(Signature.Parameter::name)
        .distinct()
        .toList();
  }
}
