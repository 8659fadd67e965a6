/** Connections that keep a deadline: names, sockets, TLS. */
@NullMarked
package dev.pophealth.pop3.wire;

import org.jspecify.annotations.NullMarked;
