/** PowerShell's own cmdlets, those that Exchange's people type. */
@NullMarked
package dev.pophealth.exchange.standin.cmdlet;

import org.jspecify.annotations.NullMarked;
