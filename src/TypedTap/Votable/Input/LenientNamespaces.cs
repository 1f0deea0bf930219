using System.Xml;

namespace TypedTap.Votable.Input;

/// <summary>
/// Knows every prefix: services forget to declare <c>xsi</c>, <c>xlink</c> or their own, and nothing here is decided
/// by namespace.
/// </summary>
internal sealed class LenientNamespaces(XmlNameTable names) : XmlNamespaceManager(names)
{
    public override string? LookupNamespace(string prefix) =>
        base.LookupNamespace(prefix) ?? (prefix.Length == 0 ? null : "urn:undeclared:" + prefix);
}
