/** The local cloud, durable, in a process of its own; it tells its port, and what it has used when it is asked. */
import { startCloud } from "../../local";
import { answerUsage, tellPort } from "./servers";

async function main(directory: string): Promise<void> {
  const cloud = await startCloud({ port: 0, directory, bootstrapped: false });
  answerUsage();
  process.on("SIGTERM", () => void cloud.stop().then(() => process.exit(0)));
  tellPort(cloud.port);
}

void main(process.argv[2] ?? "");
