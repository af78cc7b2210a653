// A client as an outsider writes it: no "?." where the contract says that something is there, and one wherever it may not be.
import createClient from "openapi-fetch";
import type { components, paths } from "./api";

type Claim = components["schemas"]["Claim"];

const client = createClient<paths>({ baseUrl: "https://market.example" });

export async function shelf(token: string): Promise<string[]> {
  const { data, error } = await client.GET("/api/v1/items", {
    params: { query: { status: ["PUBLISHED"], claimable: true, limit: 50 } },
    headers: { Authorization: `Bearer ${token}` },
  });
  if (error) {
    throw new Error(`${error.code}: ${error.detail} ${error.errors?.map((one) => one.message).join("；") ?? ""}`);
  }
  const following: string | null = data.next;
  return data.items.map((item) => `${item.title} ${item.points} ${item.remaining ?? "不限"} ${following ?? ""}`);
}

export async function claim(itemId: string, memberId: string, key: string): Promise<Claim> {
  const { data, error } = await client.POST("/api/v1/items/{id}/claims", {
    params: { path: { id: itemId }, header: { "Idempotency-Key": key } },
    body: { holder: { type: "MEMBER", id: memberId } },
  });
  if (error) {
    throw new Error(error.code);
  }
  const { holder, status, statusTitle, visits } = data;
  const step: string = data.nextStep === null ? "" : data.nextStep.toLowerCase();
  console.log(holder.name.length, status, statusTitle, visits.map((visit) => visit.servedOn), step, data.servedOn?.length);
  return data;
}

export async function imported(jobId: string): Promise<number> {
  const { data } = await client.GET("/api/v1/jobs/{id}/result", { params: { path: { id: jobId } } });
  return data !== undefined && "created" in data ? data.created + data.updated : 0;
}

// @ts-expect-error a key is required where points, stock or claims move
client.POST("/api/v1/redemptions", { body: { giftId: "", quantity: 1 } });
// @ts-expect-error a change names the version it saw
client.PATCH("/api/v1/items/{id}", { params: { path: { id: "" } }, body: { title: "" } });
// @ts-expect-error what may be absent is not taken for granted
export const length = (one: Claim): number => one.servedOn.length;
