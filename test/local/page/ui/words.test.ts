import { VOCABULARIES } from "../../../../local/page/ui/words";

test("every vocabulary says every part in words of its own", () => {
  const { firehose, kafka, kinesis } = VOCABULARIES;
  for (const words of [kafka, kinesis]) {
    expect(Object.keys(words)).toEqual(Object.keys(firehose));
    for (const part of [
      "log",
      "buffer",
      "transform",
      "delivery",
      "errors",
      "sizeLimit",
      "timeLimit",
    ] as const) {
      expect(words[part]).not.toBe(firehose[part]);
    }
  }
});
