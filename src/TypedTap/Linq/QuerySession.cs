using TypedTap.Metadata;
using TypedTap.Tap;

namespace TypedTap.Linq;

/// <summary>Where a query goes and how: everything about it but its expression.</summary>
internal sealed record QuerySession(TapClient Client, StringLiteralRule Literals, TapRequestOptions Request);
