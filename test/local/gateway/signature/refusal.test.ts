import { refuse, SignatureRefusal } from "../../../../local/gateway/signature/refusal";

test("a refusal is thrown with its reason, for the gateway to word", () => {
  const work = (): never => refuse({ reason: "missing" });
  expect(work).toThrow(SignatureRefusal);
  expect(work).toThrow(expect.objectContaining({ refusal: { reason: "missing" } }));
});
