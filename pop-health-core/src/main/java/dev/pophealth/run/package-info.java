/** Running recoveries: what is stored of them, so that they can go on elsewhere or later. */
@NullMarked
package dev.pophealth.run;

import org.jspecify.annotations.NullMarked;
