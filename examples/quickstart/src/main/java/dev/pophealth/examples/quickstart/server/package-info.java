/** Two small POP3 servers that are real, and can be broken: a back end and a proxy before it. */
@NullMarked
package dev.pophealth.examples.quickstart.server;

import org.jspecify.annotations.NullMarked;
