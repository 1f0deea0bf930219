using Microsoft.Build.Framework;
using TypedTap.Build.Items;

namespace TypedTap.Build.Running;

/// <summary>
/// The request of a project to the program. Items for the same file, which the builds of a project for several frameworks may have,
/// become one that asks for the tables of all.
/// </summary>
internal static class SnapshotRequests
{
    /// <summary>Writes the JSON.</summary>
    /// <param name="items">The <c>TapSchema</c> items.</param>
    /// <param name="failAt">From which difference on a check fails.</param>
    /// <param name="toleratesUnreachable">Whether a check that can't be made is a warning only.</param>
    /// <param name="refreshCommand">What refreshes the snapshots, for messages.</param>
    /// <param name="maxAge">The MaxAge of items that have none.</param>
    public static string Write(
        IEnumerable<ITaskItem> items, string? failAt, bool toleratesUnreachable, string? refreshCommand, string? maxAge = null)
    {
        var json = new JsonText()
            .Open(null)
            .Member("failAt", failAt)
            .Member("toleratesUnreachable", toleratesUnreachable)
            .Member("refreshCommand", refreshCommand)
            .Open("snapshots", '[');
        foreach (var file in ByFile(items))
            Write(json, file, maxAge);
        return json.Close(']').Close().ToString();
    }

    /// <summary>The items of each file.</summary>
    public static IEnumerable<List<ITaskItem>> ByFile(IEnumerable<ITaskItem> items)
    {
        var names = Path.DirectorySeparatorChar == '\\' ? StringComparer.OrdinalIgnoreCase : StringComparer.Ordinal;
        return items.GroupBy(static item => item.GetMetadata("FullPath"), names).Select(static file => file.ToList());
    }

    private static void Write(JsonText json, List<ITaskItem> items, string? maxAge)
    {
        var item = items[0];
        json.Open(null)
            .Member("path", item.GetMetadata("FullPath"))
            .Member("shown", item.ItemSpec)
            .Member("serviceUrl", First(items, ItemMetadata.ServiceUrl))
            .Member("tables", Lists(items, ItemMetadata.Tables))
            // What one framework does not want, another may: then everything that is asked for is read.
            .Member("exclude", items.Count == 1 ? ItemMetadata.Split(item.GetMetadata(ItemMetadata.ExcludeTables)) : [])
            .Member("naming", First(items, ItemMetadata.Naming))
            .Member("source", First(items, ItemMetadata.Source))
            .Member("probe", IsTrue(items, ItemMetadata.Probe))
            .Member("maxAge", Days(items, maxAge))
            .Member("userVariable", First(items, ItemMetadata.UserVariable))
            .Member("passwordVariable", First(items, ItemMetadata.PasswordVariable))
            .Member("tokenVariable", First(items, ItemMetadata.TokenVariable))
            .Member("netrc", IsTrue(items, ItemMetadata.Netrc))
            .Member("origins", Lists(items, ItemMetadata.Origins))
            .Close();
    }

    /// <summary>The least that any item allows; null for no limit.</summary>
    private static int? Days(List<ITaskItem> items, string? general) => items
        .Select(item => ItemRules.Days(item.GetMetadata(ItemMetadata.MaxAge) is { Length: > 0 } own ? own : general ?? ""))
        .Where(static days => days > 0)
        .Min();

    private static string? First(List<ITaskItem> items, string name) =>
        items.Select(item => item.GetMetadata(name)).FirstOrDefault(static value => value.Length > 0);

    private static bool IsTrue(List<ITaskItem> items, string name) =>
        items.Any(item => item.GetMetadata(name).Equals("true", StringComparison.OrdinalIgnoreCase));

    private static List<string> Lists(List<ITaskItem> items, string name) =>
        items.SelectMany(item => ItemMetadata.Split(item.GetMetadata(name))).Distinct(StringComparer.OrdinalIgnoreCase).ToList();
}
