import { numberedLines, ProducerLab } from "../../support/producer-lab";
import { producerLanguages } from "../../support/producer-languages";

const COUNT = 2000;
const HALF = { kind: "fail-records", share: 0.5, seconds: 600 };

let lab: ProducerLab;
beforeAll(async () => {
  lab = await ProducerLab.open();
});
afterAll(() => lab[Symbol.asyncDispose]());

describe.each(producerLanguages(() => lab))("in $language", ({ language, producer }) => {
  const streamFor = (name: string): Promise<string> => lab.stream(`${language}-${name}`);
  const arrived = (name: string, bytes: number): Promise<string> => lab.arrived(`${language}-${name}`, bytes);

  producer("the right producer brings every line once, though half of each batch is refused", async (run) => {
    const stream = await streamFor("right");
    await lab.fault(stream, HALF);
    const input = `${numberedLines(COUNT).join("\n")}\n`;
    const { code, stdout, stderr } = await run("right", stream, input);
    expect({ code, stderr }).toEqual({ code: 0, stderr: "" });
    expect(stdout).toMatch(/^2000 lines in 10 records and \d calls; [1-9]\d* refused and sent again;\n/);
    const [, sent, billed] = /(\d+) bytes, billed as (\d+)/.exec(stdout) ?? [];
    expect(Number(sent)).toBe(input.length);
    expect(Number(billed) / Number(sent)).toBeLessThan(1.05);
    expect((await arrived("right", input.length)).split("\n").sort()).toEqual(input.split("\n").sort());
  });

  producer("the first producer loses what was refused, and ends as if all were well", async (run) => {
    const stream = await streamFor("first");
    await lab.fault(stream, HALF);
    const lines = numberedLines(COUNT);
    const { code, stdout } = await run("first", stream, `${lines.join("\n")}\n`);
    expect({ code, stdout }).toEqual({ code: 0, stdout: "2000 lines sent\n" });
    const kept = lines.filter((_, n) => n % 2 === 0);
    const text = await arrived("first", kept.join("").length);
    expect(text).not.toContain("\n");
    expect(text.match(/line \d+ \.+/g)?.sort()).toEqual([...kept].sort());
  });
});
