package dev.pophealth.port;

/** Performs acts. Safe for use by many threads. */
@FunctionalInterface
public interface ActionExecutor {

  /**
   * Performs an act once. Policy and approval have been asked already, and the intent is durable;
   * nobody asks again.
   *
   * @param request what to do, under which key and within what time
   * @return what is certain about it
   * @throws Exception when it broke off half-way: the act may have taken place. Where it is certain
   *     that nothing happened, return {@link Performance#impossible} instead
   */
  Performance perform(ActRequest request) throws Exception;
}
