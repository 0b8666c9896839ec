/** The agent cannot work with its configuration, and ends. */
export class ConfigurationError extends Error {
  override readonly name = "com.amazon.kinesis.streaming.agent.config.ConfigurationException";
}
