// What a customer is called: by name, or by tenant id where no name was reported.

import type { FoundCustomer } from "./find-customer.ts";

export function customerTitle({ customerName, customerTenant }: FoundCustomer): string {
  return customerName ?? customerTenant;
}
