import { parseDemoShop, readJson, type DemoCustomer, type DemoShop } from "@ieum/protocol";

/** The shop as the server has it now. */
export async function fetchShop(): Promise<DemoShop | undefined> {
  try {
    const response = await fetch("/api/v1/demo/shop", { headers: { Accept: "application/json" } });
    return response.ok ? parseDemoShop(readJson(await response.text())) : undefined;
  } catch {
    return undefined;
  }
}

const chosenKey = "ieum:demo:customer";

/** Whom the visitor has become, on both demo pages; nobody is a first-time guest. */
export function findChosen(customers: readonly DemoCustomer[]): DemoCustomer | undefined {
  const ref = localStorage.getItem(chosenKey);
  return customers.find((customer) => customer.ref === ref);
}

export function choose(customer: DemoCustomer | undefined): void {
  if (customer) localStorage.setItem(chosenKey, customer.ref);
  else localStorage.removeItem(chosenKey);
}
