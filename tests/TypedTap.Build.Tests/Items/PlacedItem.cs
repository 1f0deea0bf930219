using System.Collections;
using Microsoft.Build.Framework;

namespace TypedTap.Build.Tests.Items;

/// <summary>An item that knows its project file, which only MSBuild can say of its own.</summary>
internal sealed class PlacedItem(string spec, string project) : ITaskItem
{
    public string ItemSpec { get; set; } = spec;

    public int MetadataCount => 1;

    public ICollection MetadataNames => new[] { "DefiningProjectFullPath" };

    public IDictionary CloneCustomMetadata() => new Hashtable();

    public void CopyMetadataTo(ITaskItem destinationItem) => throw new NotSupportedException();

    public string GetMetadata(string metadataName) => metadataName == "DefiningProjectFullPath" ? project : "";

    public void RemoveMetadata(string metadataName) => throw new NotSupportedException();

    public void SetMetadata(string metadataName, string metadataValue) => throw new NotSupportedException();
}
