package dev.pophealth.exchange.standin.eval;

import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.text.MessageFormat;
import java.util.Locale;
import java.util.Properties;

/** PowerShell's and Exchange's own words, in English or Japanese. */
public final class Messages {

  private final Properties words = new Properties();
  private final Locale locale;

  /** The words of {@code language}, {@code en} or {@code ja}. */
  public Messages(String language) {
    locale = Locale.forLanguageTag(language);
    load("en");
    if (!language.equals("en")) {
      load(language);
    }
  }

  private void load(String language) {
    String name = "/dev/pophealth/exchange/standin/messages-" + language + ".properties";
    try (InputStream in = Messages.class.getResourceAsStream(name)) {
      if (in == null) {
        throw new IllegalArgumentException("no " + name + " on the class path");
      }
      words.load(new InputStreamReader(in, StandardCharsets.UTF_8));
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  /** The words called {@code key}, with {@code arguments} put in. */
  public String text(String key, Object... arguments) {
    String pattern = words.getProperty(key);
    if (pattern == null) {
      throw new IllegalArgumentException("no words called " + key);
    }
    Object[] texts = new Object[arguments.length];
    for (int i = 0; i < texts.length; i++) {
      texts[i] = String.valueOf(arguments[i]);
    }
    return new MessageFormat(pattern, locale).format(texts);
  }
}
