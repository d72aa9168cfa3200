/** One thing to be done outside the database because of a command. */
export interface Delivery {
  /** The same at every try: what makes a delivery idempotent, and a good command id for what it answers. */
  readonly id: string
  readonly tenant: string
  readonly body: Readonly<Record<string, unknown>>
}

/** Does it, or throws to be tried again later. May be called again after it succeeded: must then change nothing. */
export type DeliveryHandler = (delivery: Delivery) => Promise<void>

export type Deliveries = ReadonlyMap<string, DeliveryHandler>
