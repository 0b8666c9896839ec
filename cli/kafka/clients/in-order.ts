import type { KafkaMessage } from "../../../checks";

/** @returns the messages by partition, and by offset in each */
export const inOrder = (messages: readonly KafkaMessage[]): KafkaMessage[] =>
  [...messages].sort((one, other) => one.partition - other.partition || one.offset - other.offset);
