import { credentialsShape, wholeSecond } from "../../../../local/services/sts/credentials";

test("credentials end at a whole second", () => {
  expect(wholeSecond(1999)).toBe(1000);
  const credentials = { accessKeyId: "ASIA", secretAccessKey: "s", sessionToken: "t", expires: 2000 };
  expect(credentialsShape(credentials)).toEqual({
    AccessKeyId: "ASIA",
    SecretAccessKey: "s",
    SessionToken: "t",
    Expiration: new Date(2000),
  });
});
