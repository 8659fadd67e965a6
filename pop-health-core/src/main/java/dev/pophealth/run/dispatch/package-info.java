/** From monitors to recoveries: takes alerts, triages all that is red, begins what may begin. */
@NullMarked
package dev.pophealth.run.dispatch;

import org.jspecify.annotations.NullMarked;
