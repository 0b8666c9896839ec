import { numberedLines, ProducerLab } from "../../support/producer-lab";
import { producerLanguages } from "../../support/producer-languages";

let lab: ProducerLab;
beforeAll(async () => {
  lab = await ProducerLab.open();
});
afterAll(() => lab[Symbol.asyncDispose]());

describe.each(producerLanguages(() => lab))("in $language", ({ language, producer }) => {
  const streamFor = (name: string): Promise<string> => lab.stream(`${language}-${name}`);
  const arrived = (name: string, bytes: number): Promise<string> => lab.arrived(`${language}-${name}`, bytes);

  producer("the right producer waits and goes on when whole calls are refused for a while", async (run) => {
    const stream = await streamFor("throttled");
    await lab.fault(stream, { kind: "throttle", requestsPerSecond: 0, seconds: 1 });
    const { code, stdout } = await run("right", stream, "a\nb\n");
    expect({ code, stdout }).toMatchObject({
      code: 0,
      stdout: expect.stringContaining("2 lines in 1 records"),
    });
    expect(await arrived("throttled", 4)).toBe("a\nb\n");
  });

  producer(
    "the right producer ends with 1 and keeps the lines where there is no such stream",
    async (run) => {
      const input = `${numberedLines(3).join("\n")}\n`;
      const { code, stderr, unsent } = await run("right", "nowhere", input);
      expect(code).toBe(1);
      expect(stderr).toContain("ResourceNotFoundException: There is no such stream here");
      expect(unsent).toBe(input);
    },
  );

  producer("the right producer makes lines with a nonce, one call each when it is told so", async (run) => {
    const stream = await streamFor("one");
    const { code } = await run("right", stream, "", "--one", "--nonce", "n0nce", "--count", "2");
    expect(code).toBe(0);
    const [first = "", second = ""] = (await arrived("one", 200)).trimEnd().split("\n").sort();
    const line = (n: number) =>
      new RegExp(
        `^203\\.0\\.113\\.7 producer\\.${n} - \\[\\d\\d/\\w{3}/\\d{4}:[\\d:]{8} \\+0000\\] "GET /nonce/n0nce/${n} HTTP/1\\.1" 200 512 "-" "right\\.(py|ts)"$`,
      );
    expect(first).toMatch(line(0));
    expect(second).toMatch(line(1));
  });

  producer(
    "the right producer sends bytes as they came, skips empty lines, and keeps a line that no record holds",
    async (run) => {
      const stream = await streamFor("odd");
      const odd = Buffer.from([0x61, 0xff, 0x80, 0xe2, 0x80, 0xa8, 0x62]).toString("latin1");
      const long = "x".repeat(1000 * 1024);
      const { code, stderr, unsent } = await run(
        "right",
        stream,
        Buffer.from(`${odd}\r\n\r\n\n${long}\nlast`, "latin1"),
      );
      expect(code).toBe(1);
      expect(stderr).toContain("1 lines are longer than a record may be (1024000 bytes).");
      expect(unsent).toBe(`${long}\n`);
      expect(await arrived("odd", odd.length + 6)).toBe(`${odd}\nlast\n`);
    },
  );
});
