import { packed, pageLine, put } from "../../../../cli/page/switches/lines";
import { transform } from "../../../../lambda/transform/transform";
import { fakeLab, NOW } from "../../../support/fake-lab";

test("makes lines that the transform understands", () => {
  const outcome = transform(Buffer.from(`${pageLine("m", 3, NOW)}\n`).toString("base64"));
  if (outcome.result !== "Ok") throw new Error("refused");
  expect(JSON.parse(Buffer.from(outcome.data, "base64").toString())).toMatchObject({
    ...{ path: "/page/m/3", time: "2026-11-24T10:00:00.000Z" },
  });
});

test("packs lines into records of ten billing steps", () => {
  const records = packed(Array.from({ length: 2000 }, (_, n) => pageLine("m", n, NOW)));
  expect(records.join("").split("\n")).toHaveLength(2001);
  for (const record of records) expect(record.length).toBeLessThanOrEqual(51_200);
});

test("sends again what was refused, and nothing else", async () => {
  const calls: number[] = [];
  const lab = fakeLab({
    PutRecordBatch: ({ Records }) => {
      const count = (Records as unknown[]).length;
      calls.push(count);
      return {
        RequestResponses: Array.from({ length: count }, (_, n) =>
          n === 0 && count > 1 ? { ErrorCode: "Slow" } : {},
        ),
      };
    },
  });
  await put(
    lab,
    Array.from({ length: 502 }, () => "x\n"),
  );
  expect(calls).toEqual([500, 1, 2, 1]);
});

test("gives up a stream that refuses again and again", async () => {
  const lab = fakeLab({ PutRecordBatch: () => ({ RequestResponses: [{ ErrorCode: "Slow" }] }) });
  await expect(put(lab, ["x\n"])).rejects.toThrow("refused 1 records");
});
