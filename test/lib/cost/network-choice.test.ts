import { networkChoice } from "../../../lib/cost/network-choice";
import { COSTED, costedWith } from "../../support/costed";

test("five endpoints cost as much as ten addresses, so eleven seats are better off in a private network", () => {
  expect(networkChoice(COSTED, 10)).toMatchObject({ cheaper: "public", from: 11 });
  expect(networkChoice(COSTED, 11)).toMatchObject({ cheaper: "private", from: 11 });
});

test("it says by how much, whichever network the class has", () => {
  const { saves, public: open, private: closed } = networkChoice({ ...COSTED, network: "private" }, 30);
  // Ten lines of 254 bytes a second and seat, as base64, pass the endpoints at a cent a gigabyte.
  const data = (30 * 10 * 254 * (4 / 3) * 3600 * 0.01) / 1e9;
  expect(saves).toBeCloseTo(30 * 0.005 - 5 * 0.01 - data, 9);
  expect(open - closed).toBeCloseTo(saves, 9);
});

test("several instances a seat bring the border down", () => {
  expect(networkChoice({ ...COSTED, generators: 3 }, 4).cheaper).toBe("private");
  expect(networkChoice(costedWith({ source: "kafka" }), 6).cheaper).toBe("private");
});
