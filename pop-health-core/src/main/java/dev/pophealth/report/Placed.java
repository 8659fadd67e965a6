package dev.pophealth.report;

/**
 * A remark with its place.
 *
 * @param remark the remark
 * @param after how many outcomes came before it
 * @param quiet whether it is said by the way
 */
record Placed(Remark remark, int after, boolean quiet) {}
