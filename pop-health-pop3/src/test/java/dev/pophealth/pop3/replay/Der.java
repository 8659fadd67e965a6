package dev.pophealth.pop3.replay;

import java.io.ByteArrayOutputStream;
import java.math.BigInteger;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;

/** Writes the few ASN.1 values (X.690) that a certificate is made of. */
final class Der {

  private static final int SEQUENCE = 0x30;
  private static final DateTimeFormatter UTC_TIME =
      DateTimeFormatter.ofPattern("yyMMddHHmmss'Z'", Locale.ROOT).withZone(ZoneOffset.UTC);

  private Der() {}

  static byte[] sequence(byte[]... parts) {
    return value(SEQUENCE, parts);
  }

  static byte[] value(int tag, byte[]... parts) {
    ByteArrayOutputStream content = new ByteArrayOutputStream();
    for (byte[] part : parts) {
      content.writeBytes(part);
    }
    ByteArrayOutputStream out = new ByteArrayOutputStream();
    out.write(tag);
    int length = content.size();
    if (length < 0x80) {
      out.write(length);
    } else {
      byte[] octets = BigInteger.valueOf(length).toByteArray();
      int zeros = octets[0] == 0 ? 1 : 0;
      out.write(0x80 | (octets.length - zeros));
      out.write(octets, zeros, octets.length - zeros);
    }
    out.writeBytes(content.toByteArray());
    return out.toByteArray();
  }

  static byte[] integer(BigInteger number) {
    return value(0x02, number.toByteArray());
  }

  static byte[] yes() {
    return value(0x01, new byte[] {(byte) 0xff});
  }

  static byte[] octetString(byte[] content) {
    return value(0x04, content);
  }

  static byte[] bitString(byte[] content) {
    return value(0x03, new byte[] {0}, content);
  }

  static byte[] oid(String dotted) {
    List<Integer> arcs = Arrays.stream(dotted.split("\\.")).map(Integer::valueOf).toList();
    ByteArrayOutputStream out = new ByteArrayOutputStream();
    out.write(arcs.get(0) * 40 + arcs.get(1));
    for (int arc : arcs.subList(2, arcs.size())) {
      for (int shift = 28; shift > 0; shift -= 7) {
        if (arc >> shift != 0) {
          out.write(0x80 | (arc >> shift & 0x7f));
        }
      }
      out.write(arc & 0x7f);
    }
    return value(0x06, out.toByteArray());
  }

  /** A name of one part, CN. */
  static byte[] commonName(String name) {
    byte[] text = value(0x0c, name.getBytes(StandardCharsets.UTF_8));
    return sequence(value(0x31, sequence(oid("2.5.4.3"), text)));
  }

  /** A time from 1950 to 2049. */
  static byte[] time(Instant time) {
    return value(0x17, UTC_TIME.format(time).getBytes(StandardCharsets.US_ASCII));
  }
}
