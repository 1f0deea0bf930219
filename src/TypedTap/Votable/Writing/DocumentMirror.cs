using System.Runtime.InteropServices;
using TypedTap.Adql;

namespace TypedTap.Votable.Writing;

/// <summary>
/// Writes the structure of a document while another reader delivers it: RESOURCEs as they are nested, tables that are not visited as
/// metadata, and INFOs that came late where they came. At every table the reader's picture of the document has grown; what is new in it,
/// and not on the way to the current table, is complete.
/// </summary>
internal sealed class DocumentMirror(VoTableWriter writer)
{
    private readonly List<Level> _open = [];
    private int _resourcesDone;
    private int _infosDone;
    private int _tableInfosDone;
    private int _lateInfosDone;

    /// <summary>What VOTABLE itself holds at its head, as far as it is known before the first RESOURCE is written.</summary>
    public static VoTableContext Head(VoTableDocument document) => document with { Resources = ValueList<VoTableResource>.Empty };

    /// <summary>Begins the current table: opens and closes RESOURCEs on the way to it.</summary>
    public void EnterTable(VoTableDocument document, VoTableTable table, VoTableSerialization serialization)
    {
        var path = Find(document.Resources, table, depth: 0) ?? [];
        Move(document, path);
        if (path.Length == 0)
        {
            // A table that stands in no RESOURCE, or whose RESOURCE is not told.
            writer.OpenResource(new VoTableResource());
            _open.Add(new Level(-1));
        }
        else
        {
            var level = CollectionsMarshal.AsSpan(_open)[^1..];
            var tables = At(document, _open.Count).Tables;
            for (; level[0].TablesDone < tables.Count - 1; level[0].TablesDone++)
                writer.TableWithoutData(FieldCopy.Of(tables[level[0].TablesDone], VoTableSerialization.TableData));
            level[0].TablesDone++;
        }

        _tableInfosDone = table.Infos.Count;
        writer.OpenTable(FieldCopy.Of(table, serialization), hasData: serialization != VoTableSerialization.None);
    }

    /// <summary>The INFOs that stood behind the rows of the table: those that the picture of the document has in no other place.</summary>
    public ValueList<VoTableInfo> LateInfos(VoTableDocument document, IReadOnlyList<VoTableInfo> all)
    {
        var late = new List<VoTableInfo>();
        var placed = new Dictionary<VoTableInfo, int>();
        Count(placed, document.Infos);
        foreach (var resource in document.Resources)
            Count(placed, resource);
        var seen = 0;
        foreach (var info in all)
        {
            if (placed.TryGetValue(info, out var count) && count > 0)
                placed[info] = count - 1;
            else if (seen++ >= _lateInfosDone)
                late.Add(info);
        }

        _lateInfosDone = seen;
        if (_open is [.., { Index: >= 0 } level])
            late.InsertRange(0, At(document, _open.Count).Tables[level.TablesDone - 1].Infos.Skip(_tableInfosDone));
        return late.ToValueList();
    }

    /// <summary>Writes whatever is left.</summary>
    public void Finish(VoTableDocument document)
    {
        Move(document, []);
        for (; _resourcesDone < document.Resources.Count; _resourcesDone++)
            Whole(document.Resources[_resourcesDone]);
        writer.AtEnd(document.Infos.Skip(_infosDone).ToValueList());
    }

    /// <summary>Says how many INFOs of the document stood in its head.</summary>
    public void HeadWritten(VoTableContext head) => _infosDone = head.Infos.Count;

    private void Move(VoTableDocument document, int[] path)
    {
        var common = 0;
        while (common < _open.Count && common < path.Length && _open[common].Index == path[common])
            common++;
        while (_open.Count > common)
            CloseInnermost(document);
        while (_open.Count < path.Length)
        {
            var depth = _open.Count;
            if (depth == 0)
            {
                for (; _resourcesDone < path[0]; _resourcesDone++)
                    Whole(document.Resources[_resourcesDone]);
                _resourcesDone++;
            }
            else
            {
                Rest(At(document, depth), path[depth]);
                CollectionsMarshal.AsSpan(_open)[^1].ResourcesDone++;
            }

            var siblings = depth == 0 ? document.Resources : At(document, depth).Resources;
            var resource = siblings[path[depth]];
            writer.OpenResource(resource);
            _open.Add(new Level(path[depth]) { InfosDone = resource.Infos.Count });
        }
    }

    /// <summary>Writes what has not been written of the innermost open RESOURCE, up to one of its inner RESOURCEs.</summary>
    private void Rest(VoTableResource resource, int resources)
    {
        ref var level = ref CollectionsMarshal.AsSpan(_open)[^1];
        for (; level.TablesDone < resource.Tables.Count; level.TablesDone++)
            writer.TableWithoutData(FieldCopy.Of(resource.Tables[level.TablesDone], VoTableSerialization.TableData));
        for (; level.ResourcesDone < resources; level.ResourcesDone++)
            Whole(resource.Resources[level.ResourcesDone]);
    }

    private void CloseInnermost(VoTableDocument document)
    {
        var level = _open[^1];
        var late = ValueList<VoTableInfo>.Empty;
        if (level.Index >= 0)
        {
            var resource = At(document, _open.Count);
            Rest(resource, resource.Resources.Count);
            late = resource.Infos.Skip(level.InfosDone).ToValueList();
        }

        writer.CloseResource(late);
        _open.RemoveAt(_open.Count - 1);
    }

    /// <summary>Writes a RESOURCE that is complete, its tables as metadata.</summary>
    private void Whole(VoTableResource resource)
    {
        writer.OpenResource(resource);
        foreach (var table in resource.Tables)
            writer.TableWithoutData(FieldCopy.Of(table, VoTableSerialization.TableData));
        foreach (var inner in resource.Resources)
            Whole(inner);
        writer.CloseResource(ValueList<VoTableInfo>.Empty);
    }

    /// <summary>The RESOURCE that is open at a depth, as the document shows it now.</summary>
    private VoTableResource At(VoTableDocument document, int depth)
    {
        var resource = document.Resources[_open[0].Index];
        for (var i = 1; i < depth; i++)
            resource = resource.Resources[_open[i].Index];
        return resource;
    }

    /// <summary>
    /// The way to the current table: the last table of a RESOURCE, not written yet. The latest such RESOURCE is it, as the document ends
    /// there so far.
    /// </summary>
    private int[]? Find(ValueList<VoTableResource> resources, VoTableTable table, int depth)
    {
        for (var i = resources.Count - 1; i >= 0; i--)
        {
            var isOpen = depth < _open.Count && _open[depth].Index == i;
            if (!isOpen && i < Done(depth))
                break;
            if (Find(resources[i].Resources, table, isOpen ? depth + 1 : int.MaxValue) is { } inner)
                return [i, .. inner];
            var done = isOpen ? _open[depth].TablesDone : 0;
            if (resources[i].Tables.Count > done && resources[i].Tables[^1].Equals(table))
                return [i];
        }

        return null;
    }

    /// <summary>How many RESOURCEs at a depth have been written, the open one included; inside of a new one, none.</summary>
    private int Done(int depth) => depth == 0 ? _resourcesDone : depth <= _open.Count ? _open[depth - 1].ResourcesDone : 0;

    private static void Count(Dictionary<VoTableInfo, int> placed, VoTableResource resource)
    {
        Count(placed, resource.Infos);
        foreach (var table in resource.Tables)
            Count(placed, table.Infos);
        foreach (var inner in resource.Resources)
            Count(placed, inner);
    }

    private static void Count(Dictionary<VoTableInfo, int> placed, ValueList<VoTableInfo> infos)
    {
        foreach (var info in infos)
            placed[info] = placed.GetValueOrDefault(info) + 1;
    }

    /// <summary>How much of an open RESOURCE has been written.</summary>
    [StructLayout(LayoutKind.Auto)]
    private record struct Level(int Index)
    {
        public int ResourcesDone { get; set; }

        public int TablesDone { get; set; }

        public int InfosDone { get; set; }
    }
}
