/** The cmdlets of Exchange and Windows that look at the world and change it. */
@NullMarked
package dev.pophealth.exchange.standin.admin;

import org.jspecify.annotations.NullMarked;
