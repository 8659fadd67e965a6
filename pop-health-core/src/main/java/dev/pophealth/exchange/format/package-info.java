/**
 * Takes what a management shell printed apart into objects with named values: JSON, CSV and CLIXML
 * by libraries, each bounded in depth and length; nothing here knows what the values mean.
 */
@NullMarked
package dev.pophealth.exchange.format;

import org.jspecify.annotations.NullMarked;
