/** The customer's client: jakarta.mail over our own wire, so that it cannot hang or flood. */
@NullMarked
package dev.pophealth.pop3.customer;

import org.jspecify.annotations.NullMarked;
