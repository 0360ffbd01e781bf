// Gives the sign-in before a send a bounded time: the library of managed identities tries for a minute and a half.
// A request whose signing was given up is never posted, so nothing was delivered.

export interface Signer {
  signRequest?(request: unknown): Promise<unknown>;
}

const bounded = new WeakSet<Signer>();

export function boundSigning(signer: Signer, milliseconds: number): void {
  const sign = signer.signRequest?.bind(signer);
  if (sign === undefined || bounded.has(signer)) return;
  bounded.add(signer);
  signer.signRequest = async (request) => {
    let limit: NodeJS.Timeout | undefined;
    const tooLong = new Promise<never>((_done, fail) => {
      limit = setTimeout(() => fail(new SignInTimeoutAuthenticationError()), milliseconds);
    });
    try {
      return await Promise.race([sign(request), tooLong]);
    } finally {
      clearTimeout(limit);
    }
  };
}

class SignInTimeoutAuthenticationError extends Error {
  override readonly name = "SignInTimeoutAuthenticationError";

  constructor() {
    super("signing in took too long");
  }
}
