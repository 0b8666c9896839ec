import { DeliveryLab } from "../support/delivery-lab";
import { testWith } from "../support/needs";
import { run } from "../support/program";

testWith(
  "python3",
  "boto3 makes a stream, writes to it, reads what was delivered and understands every refusal",
  async (python) => {
    await using lab = await DeliveryLab.open();
    const name = lab.streamName("python");
    const { code, stdout, stderr } = await run(
      python,
      ["test/python/firehose.py", name, lab.destination.RoleARN, lab.id],
      lab.target,
    );
    expect({ code, stderr }).toEqual({ code: 0, stderr: "" });
    const { content, ...said } = JSON.parse(stdout);
    // Puts of their own may be delivered in any order.
    expect(
      ["one\n", "zwei ü\n", "\0"].map((line) => content.includes(Buffer.from(line).toString("hex"))),
    ).toEqual([true, true, true]);
    const account = lab.target.account;
    expect(said).toEqual({
      single: false,
      batch: [0, 2],
      created: "datetime",
      missing: [
        "ResourceNotFoundException",
        `Firehose ${name}-none under account ${account} not found.`,
        400,
      ],
      taken: ["ResourceInUseException", `Firehose ${name} under accountId ${account} already exists`, 400],
      stale: [
        "ConcurrentModificationException",
        `Cannot update firehose: ${name} since the current version id: 1 and specified version id: 9 do not match`,
        400,
      ],
      tags: [{ Key: "made-by", Value: "boto3" }],
      gone: "ResourceNotFoundException",
    });
  },
  process.env.LAB_TARGET === "aws" ? 900_000 : 60_000,
);
