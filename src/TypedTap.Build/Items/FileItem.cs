using System.Text;
using Microsoft.Build.Framework;
using Microsoft.Build.Utilities;

namespace TypedTap.Build.Items;

/// <summary>
/// Makes items of files. A <see cref="TaskItem"/> takes its text as escaped: of a path like <c>a%2Fb</c>, as build servers name folders, it
/// would make another one.
/// </summary>
internal static class FileItem
{
    // What MSBuild gives a meaning to.
    private const string Special = "%*?@$();'";

    public static ITaskItem Of(string path) => new TaskItem(Escape(path));

    private static string Escape(string path)
    {
        var text = new StringBuilder(path.Length);
        foreach (var c in path)
        {
            if (Special.IndexOf(c) < 0)
                text.Append(c);
            else
                text.Append('%').Append(((int)c).ToString("x2", System.Globalization.CultureInfo.InvariantCulture));
        }

        return text.ToString();
    }
}
