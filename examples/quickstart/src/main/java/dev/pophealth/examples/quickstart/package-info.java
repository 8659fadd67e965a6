/** The shortest program that uses pop-health. */
@NullMarked
package dev.pophealth.examples.quickstart;

import org.jspecify.annotations.NullMarked;
