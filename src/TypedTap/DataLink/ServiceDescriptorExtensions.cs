using TypedTap.Adql;
using TypedTap.Tap;

namespace TypedTap.DataLink;

/// <summary>The services that results describe.</summary>
public static class ServiceDescriptorExtensions
{
    /// <summary>The services that a result describes: for its links, for cut-outs, of its own kind (DataLink 1.1 section 4).</summary>
    public static ValueList<ServiceDescriptor> Services(this TapTable table)
    {
        ArgumentNullException.ThrowIfNull(table);
        return ServiceDescriptor.FindAll(table.Document, table.Url);
    }

    /// <summary>The services that an answer describes, as far as it has been read: they may stand behind the rows.</summary>
    public static ValueList<ServiceDescriptor> Services(this TapResponse answer)
    {
        ArgumentNullException.ThrowIfNull(answer);
        return ServiceDescriptor.FindAll(answer.Rows.Document, answer.FinalUrl);
    }
}
