import { Clientele } from "../../../generator/events/clientele";
import { browser, crawler, prober } from "../../../generator/events/clients";

describe("Clientele", () => {
  test("knows the seat's clients, and how each one's lines begin at the host", () => {
    const clientele = new Clientele("s01", "web2");
    const { client, lead } = clientele.browser(7);
    expect(client).toEqual(browser("s01", 7));
    expect(Buffer.from(lead).toString()).toBe(`${client.address} web2.`);
    expect(clientele.crawler(7).client).toEqual(crawler("s01", 7));
    expect(clientele.prober(7).client).toEqual(prober("s01", 7));
  });

  test("makes each once", () => {
    const clientele = new Clientele("s01", "web1");
    expect(clientele.browser(3)).toBe(clientele.browser(3));
    expect(clientele.crawler(3)).toBe(clientele.crawler(3));
    expect(clientele.prober(3)).toBe(clientele.prober(3));
  });
});
