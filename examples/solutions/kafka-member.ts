import { Kafka, logLevel } from "kafkajs";

/** A consumer that a solution starts as a program: `kafka-member BROKER GROUP TOPIC`. It ends when its standard input does. */
async function main([broker = "", groupId = "", topic = ""]: readonly string[]): Promise<void> {
  const consumer = new Kafka({ brokers: [broker], logLevel: logLevel.NOTHING }).consumer({
    groupId,
    sessionTimeout: 6_000,
    rebalanceTimeout: 10_000,
    heartbeatInterval: 1_000,
  });
  process.stdin.on("end", () => process.exit(0)).resume();
  await consumer.connect();
  await consumer.subscribe({ topic, fromBeginning: true });
  await consumer.run({ eachMessage: async () => undefined });
}

void main(process.argv.slice(2));
