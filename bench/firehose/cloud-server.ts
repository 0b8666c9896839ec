/** The local cloud, durable, in a process of its own; it prints its port, and its memory when it is asked. */
import { startCloud } from "../../local";
import { answerUsage } from "./servers";

async function main(directory: string): Promise<void> {
  const cloud = await startCloud({ port: 0, directory, bootstrapped: false });
  answerUsage();
  process.on("SIGTERM", () => void cloud.stop().then(() => process.exit(0)));
  process.stdout.write(`port ${cloud.port}\n`);
}

void main(process.argv[2] ?? "");
