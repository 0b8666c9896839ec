import { spawn } from "node:child_process";
import { once } from "node:events";
import { join } from "node:path";
import type { RunningBroker } from "../../../cli/kafka/broker";
import { openKafkajs } from "../../../cli/kafka/clients/kafkajs";
import { testBroker } from "../../support/kafka";
import { testWith, toolPath } from "../../support/needs";
import { ROOT } from "../../support/source-files";

const FOLDER = join(ROOT, "examples/kafka");

/** Runs one of the programs that students start from. @returns what it printed */
async function run(command: string, args: readonly string[], bootstrap: string): Promise<string> {
  const child = spawn(command, args, {
    cwd: ROOT,
    env: {
      PATH: process.env.PATH,
      HOME: process.env.HOME,
      LAB_KAFKA: bootstrap,
      KAFKAJS_NO_PARTITIONER_WARNING: "1",
    },
    stdio: ["ignore", "pipe", "inherit"],
  });
  let said = "";
  child.stdout.on("data", (text) => (said += text));
  const [code] = (await once(child, "close")) as [number | null];
  expect(code).toBe(0);
  return said;
}

const typescript = (name: string) => ({
  command: process.execPath,
  args: ["-r", "ts-node/register/transpile-only", join(FOLDER, "typescript", `${name}.ts`)],
});

const python = (name: string) => ({
  command: toolPath("python3") ?? "python3",
  args: [join(FOLDER, "python", `${name.replace("-", "_")}.py`)],
});

const LANGUAGES = { typescript, python };

let broker: RunningBroker | undefined;

beforeAll(async () => {
  if (toolPath("java") !== undefined) broker = await testBroker();
}, 180_000);

afterAll(() => broker?.stop());

for (const [language, programOf] of Object.entries(LANGUAGES)) {
  testWith(
    language === "python" ? "python3" : "java",
    `the right ${language} programs produce, consume and tell the lag`,
    async () => {
      const { bootstrap = "" } = broker ?? {};
      const start = (name: string, ...args: string[]) => {
        const { command, args: program } = programOf(name);
        return run(command, [...program, ...args], bootstrap);
      };
      await start("producer-right", "--nonce", language, "--count", "12");
      const port = await openKafkajs(bootstrap);
      const own = (await port.read("practice")).filter(({ value }) => value.startsWith(`${language} `));
      const held = (await port.ends("practice")).reduce((sum, { first, next }) => sum + next - first, 0);
      await port.close();
      expect(own.map(({ key, value }) => `${key} ${value}`).sort()).toEqual(
        Array.from({ length: 12 }, (_, number) => `k${number % 4} ${language} ${number}`).sort(),
      );
      expect(await start("consumer-right", "--group", `new-${language}`, "--lag")).toContain(`lag ${held}`);
      const read = await start("consumer-right", "--group", `new-${language}`, "--to-the-end");
      for (const { partition, offset, key, value } of own)
        expect(read).toContain(`${partition}:${offset} ${key} ${value}\n`);
      expect(await start("consumer-right", "--group", `new-${language}`, "--lag")).toContain("lag 0");
    },
    240_000,
  );

  testWith(
    language === "python" ? "python3" : "java",
    `the first ${language} producer starts, and has still to be written`,
    async () => {
      const { command, args } = programOf("producer-first");
      expect(await run(command, args, broker?.bootstrap ?? "")).toContain("are not sent yet");
    },
    120_000,
  );
}
