import { Notifications } from "../../../../../../local/services/ec2/host/systemd/notify";
import { servingCloud } from "../../../../../support/serving-cloud";

describe("notifications", () => {
  it("reach the service whose address they are sent to, and no other", async () => {
    await using cloud = await servingCloud();
    const notifications = new Notifications(cloud);
    const close = notifications.open();
    const { listener, close: forget } = notifications.instance();
    const heard: object[] = [];
    listener.add("app", (assignments) => heard.push(assignments));
    const send = (address: string, body: string) => fetch(address, { method: "PUT", body });
    const args = JSON.stringify(["--ready", "--status=warm", "MAINPID=7", "--pid"]);
    expect((await send(listener.address("app"), args)).status).toBe(200);
    expect(heard).toEqual([{ READY: "1", STATUS: "warm", MAINPID: "7" }]);
    expect((await send(listener.address("other"), "[]")).status).toBe(404);
    expect((await send(listener.address("app"), "no json")).status).toBe(404);
    forget();
    expect((await send(listener.address("app"), args)).status).toBe(404);
    close();
  });
});
