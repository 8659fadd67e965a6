/** What PowerShell's variables and pipelines carry. */
@NullMarked
package dev.pophealth.exchange.standin.value;

import org.jspecify.annotations.NullMarked;
