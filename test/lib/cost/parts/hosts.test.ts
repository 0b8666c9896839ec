import { hosts } from "../../../../lib/cost/parts/hosts";
import { TABLE_PRICES } from "../../../../lib/facts/prices";
import { COSTED, costedWith } from "../../../support/costed";

test("a generator costs its instance and address while it runs, and its disk as long as it is there", () => {
  expect(hosts(COSTED, TABLE_PRICES)).toEqual({
    running: [
      { what: "t4g.micro", hourly: 0.0084 },
      { what: "public IPv4 address", hourly: 0.005 },
    ],
    standing: [{ what: "8 GB gp3", hourly: (8 * 0.08) / 730 }],
  });
});

test("in a private network nobody has an address", () => {
  const { running } = hosts({ ...COSTED, network: "private", generators: 3 }, TABLE_PRICES);
  expect(running.map(({ what }) => what)).toEqual(["t4g.micro", "t4g.micro", "t4g.micro"]);
});

test("a seat with Kafka has a broker as well", () => {
  const { running, standing } = hosts(costedWith({ source: "kafka" }), TABLE_PRICES);
  expect(running.map(({ what }) => what)).toContain("t4g.small");
  expect(standing).toHaveLength(2);
});
