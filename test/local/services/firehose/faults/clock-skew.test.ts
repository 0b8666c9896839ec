import { refuseSkewed } from "../../../../../local/services/firehose/faults/clock-skew";

const NOW = Date.UTC(2026, 0, 15, 12, 0, 0);
const signedAt = (date: string): { headers: Record<string, string> } => ({ headers: { "x-amz-date": date } });

function refusal(minutes: number, date = "20260115T120000Z"): string | undefined {
  try {
    refuseSkewed(signedAt(date), minutes, NOW);
    return undefined;
  } catch (error) {
    expect(error).toMatchObject({ code: "InvalidSignatureException", status: 400 });
    return (error as Error).message;
  }
}

test("a clock that is off by a quarter of an hour is borne", () => {
  expect(refusal(15)).toBeUndefined();
  expect(refusal(-15)).toBeUndefined();
});

test("a clock that is further off is told of as AWS does", () => {
  expect(refusal(-20)).toBe(
    "Signature expired: 20260115T114000Z is now earlier than 20260115T114500Z (20260115T120000Z - 15 min.)",
  );
  expect(refusal(16)).toBe(
    "Signature not yet current: 20260115T121600Z is still later than 20260115T121500Z (20260115T120000Z + 15 min.)",
  );
});

test("how far the signature is off already counts too", () => {
  expect(refusal(10, "20260115T120600Z")).toMatch(/^Signature not yet current/);
});

test("a call from inside, which bears no signature, passes", () => {
  expect(() => refuseSkewed({}, 60, NOW)).not.toThrow();
});
