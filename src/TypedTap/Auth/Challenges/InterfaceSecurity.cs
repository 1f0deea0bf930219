using TypedTap.Adql;

namespace TypedTap.Auth;

/// <summary>One interface of a capability, as far as authentication goes.</summary>
/// <param name="AccessUrl">Its access URL.</param>
/// <param name="Methods">The <c>standardID</c>s of its security methods; an empty one, or none, is anonymous access.</param>
internal sealed record InterfaceSecurity(Uri AccessUrl, ValueList<string> Methods);
