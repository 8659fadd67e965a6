/** What is stored and sent of recoveries as JSON, part by part. */
@NullMarked
package dev.pophealth.run.json;

import org.jspecify.annotations.NullMarked;
