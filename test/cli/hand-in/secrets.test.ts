import { blotOut, findSecrets, ownSecrets } from "../../../cli/hand-in/secrets";

// Put together here, so that no scanner takes this file for a leak.
const KEY_ID = `AKIA${"ABCDEFGH23456772"}`;
const SECRET = "aB3+".repeat(10);
const TOKEN = "IQoJb3JpZ2luX2Vj".repeat(6);

test.each([
  ["an AWS access key id", `key = "${KEY_ID}"`],
  ["an AWS access key id", `x=ASIA${KEY_ID.slice(4)}`],
  ["an AWS secret access key", `aws_secret_access_key = ${SECRET}`],
  ["an AWS secret access key", `{"secretAccessKey": "${SECRET}"}`],
  ["an AWS session token", `export AWS_SESSION_TOKEN='${TOKEN}'`],
  ["a private key", "-----BEGIN RSA PRIVATE KEY-----"],
])("finds %s and names its line", (what, line) => {
  expect(findSecrets("producer.py", `import boto3\n${line}\n`)).toEqual([
    { file: "producer.py", line: 2, what },
  ]);
});

test.each([
  'firehose = boto3.client("firehose")',
  "AWS_SECRET_ACCESS_KEY comes from the environment",
  'secret_access_key = os.environ["AWS_SECRET_ACCESS_KEY"]',
  "AWS_ACCESS_KEY_ID=test AWS_SECRET_ACCESS_KEY=test",
  `sha = "${"0123456789abcdef".repeat(4)}"`,
])("takes no offence at %s", (line) => {
  expect(findSecrets("producer.py", line)).toEqual([]);
});

test("finds the credentials of whoever runs the command, whatever they look like, and not the well-known ones", () => {
  const known = ownSecrets({
    AWS_ACCESS_KEY_ID: "test",
    AWS_SECRET_ACCESS_KEY: "something of mine",
    AWS_SESSION_TOKEN: "",
  });
  expect(known).toEqual(["something of mine"]);
  expect(findSecrets("a.py", "x = 'something of mine'", known)).toEqual([
    { file: "a.py", line: 1, what: "one of your own credentials" },
  ]);
});

test("blots out every place", () => {
  expect(blotOut("a secret, a secret", ["secret"])).toBe("a [credentials], a [credentials]");
});
