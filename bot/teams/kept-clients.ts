// Signs in as the Bot Framework does, and makes each client once instead of anew in every turn: one of the connector for each service
// address, and one of the token service, which nothing asks. A client holds no token: each request is signed by the one that is valid then.

import { ConfigurationBotFrameworkAuthentication } from "botbuilder";

type Authentication = ConfigurationBotFrameworkAuthentication;
type Authenticated = Awaited<ReturnType<Authentication["authenticateRequest"]>>;
type Factory = ReturnType<Authentication["createConnectorFactory"]>;
type Claims = Parameters<Authentication["createConnectorFactory"]>[0];
type Connector = ReturnType<Factory["create"]>;
type TokenClient = ReturnType<Authentication["createUserTokenClient"]>;

/** Addresses are of a few hosts, one for each region and perhaps tenant. */
const mostKept = 200;

export class KeptClients extends ConfigurationBotFrameworkAuthentication {
  readonly #connectors = new Map<string, Connector>();
  readonly #tokenClients = new Map<string, TokenClient>();

  override async authenticateRequest(...request: Parameters<Authentication["authenticateRequest"]>): Promise<Authenticated> {
    const result = await super.authenticateRequest(...request);
    const { connectorFactory, claimsIdentity } = result;
    return connectorFactory === undefined ? result : { ...result, connectorFactory: this.#keeping(connectorFactory, claimsIdentity) };
  }

  override createConnectorFactory(claims: Claims): Factory {
    return this.#keeping(super.createConnectorFactory(claims), claims);
  }

  override createUserTokenClient(claims: Claims): TokenClient {
    return kept(this.#tokenClients, signedAs(claims), () => super.createUserTokenClient(claims));
  }

  #keeping(factory: Factory, claims: Claims): Factory {
    return {
      create: (serviceUrl, audience) =>
        kept(this.#connectors, JSON.stringify([signedAs(claims), audience, serviceUrl]), () => factory.create(serviceUrl, audience)),
    };
  }
}

/** The application in whose name is sent, as the Bot Framework reads it; empty where there is no sign-in. */
function signedAs(claims: Claims): string {
  return claims.getClaimValue("aud") ?? claims.getClaimValue("appid") ?? "";
}

/** The one that was asked for last goes last; what could not be made is tried again. */
function kept<Value>(all: Map<string, Promise<Value>>, key: string, make: () => Promise<Value>): Promise<Value> {
  const found = all.get(key);
  const value = found ?? make();
  if (found === undefined) value.catch(() => all.delete(key));
  all.delete(key);
  all.set(key, value);
  const [oldest] = all.keys();
  if (all.size > mostKept && oldest !== undefined) all.delete(oldest);
  return value;
}
