package dev.pophealth.examples.temporal;

import com.fasterxml.jackson.annotation.JsonSubTypes;
import com.fasterxml.jackson.annotation.JsonTypeInfo;
import com.fasterxml.jackson.core.JsonGenerator;
import com.fasterxml.jackson.core.JsonParser;
import com.fasterxml.jackson.databind.DeserializationContext;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.SerializerProvider;
import com.fasterxml.jackson.databind.deser.std.StdDeserializer;
import com.fasterxml.jackson.databind.module.SimpleModule;
import com.fasterxml.jackson.databind.ser.std.StdSerializer;
import dev.pophealth.health.DependencyName;
import dev.pophealth.health.MonitorName;
import dev.pophealth.health.Reading;
import dev.pophealth.health.ServerName;
import dev.pophealth.policy.Hand;
import dev.pophealth.port.JournalRecord;
import dev.pophealth.recovery.Act;
import dev.pophealth.recovery.Question;
import dev.pophealth.recovery.SavedRecovery;
import dev.pophealth.run.RecoveryCodec;
import dev.pophealth.run.RequestCodec;
import dev.pophealth.run.journal.JournalCodec;
import io.temporal.common.converter.DataConverter;
import io.temporal.common.converter.DefaultDataConverter;
import io.temporal.common.converter.JacksonJsonPayloadConverter;
import java.io.IOException;
import java.util.function.Function;

/**
 * How everything is written in a workflow's history: as plain JSON, in the forms that pop-health
 * keeps stable for storing and sending.
 */
public final class HistoryForm {

  private HistoryForm() {}

  /** For the client and all workers. */
  public static DataConverter converter() {
    return DefaultDataConverter.newDefaultInstance()
        .withPayloadConverterOverrides(new JacksonJsonPayloadConverter(mapper()));
  }

  private static ObjectMapper mapper() {
    SimpleModule ours = new SimpleModule("pop-health");
    document(ours, SavedRecovery.class, RecoveryCodec::write, RecoveryCodec::read);
    document(ours, JournalRecord.class, JournalCodec::write, JournalCodec::read);
    document(ours, Question.class, RequestCodec::write, RequestCodec::readQuestion);
    document(ours, Act.class, RequestCodec::write, RequestCodec::readAct);
    document(ours, Reading.class, RequestCodec::write, RequestCodec::readReading);
    name(ours, ServerName.class, ServerName::value, ServerName::of);
    name(ours, MonitorName.class, MonitorName::value, MonitorName::of);
    name(ours, DependencyName.class, DependencyName::value, DependencyName::of);
    return JacksonJsonPayloadConverter.newDefaultObjectMapper()
        .registerModule(ours)
        .addMixIn(Hand.class, HandMixIn.class);
  }

  /** Whose hand it is is told by a word. */
  @JsonTypeInfo(use = JsonTypeInfo.Id.NAME, property = "hand")
  @JsonSubTypes({
    @JsonSubTypes.Type(value = Hand.Ours.class, name = "ours"),
    @JsonSubTypes.Type(value = Hand.Other.class, name = "other")
  })
  private interface HandMixIn {}

  private static <T> void document(
      SimpleModule module, Class<T> type, Function<T, String> write, Function<String, T> read) {
    add(
        module,
        type,
        (value, to) -> to.writeRawValue(write.apply(value)),
        from -> read.apply(from.readValueAsTree().toString()));
  }

  private static <T> void name(
      SimpleModule module, Class<T> type, Function<T, String> write, Function<String, T> read) {
    add(
        module,
        type,
        (value, to) -> to.writeString(write.apply(value)),
        from -> read.apply(from.getText()));
  }

  @FunctionalInterface
  private interface Writing<T> {
    void write(T value, JsonGenerator to) throws IOException;
  }

  @FunctionalInterface
  private interface ReadingOf<T> {
    T read(JsonParser from) throws IOException;
  }

  private static <T> void add(
      SimpleModule module, Class<T> type, Writing<T> writing, ReadingOf<T> reading) {
    module.addSerializer(
        type,
        new StdSerializer<T>(type) {
          @Override
          public void serialize(T value, JsonGenerator to, SerializerProvider provider)
              throws IOException {
            writing.write(value, to);
          }
        });
    module.addDeserializer(
        type,
        new StdDeserializer<T>(type) {
          @Override
          public T deserialize(JsonParser from, DeserializationContext context) throws IOException {
            return reading.read(from);
          }
        });
  }
}
