using TypedTap.Adql;

namespace TypedTap.Tap;

/// <summary>The value of UPLOAD (TAP 1.1 §2.7.5): <c>name,param:part;name2,uri</c>.</summary>
internal static class UploadList
{
    /// <summary>The parameter's value; null when there are no uploads.</summary>
    /// <exception cref="ArgumentException">Two uploads have one name.</exception>
    public static string? Text(ValueList<TapUpload> uploads, string parameterName)
    {
        if (uploads.Count == 0)
            return null;
        var names = new HashSet<string>(StringComparer.OrdinalIgnoreCase);
        foreach (var upload in uploads)
        {
            if (!names.Add(upload.Name))
            {
                throw new ArgumentException(
                    $"Two uploads are called '{upload.Name}' (names are compared without regard to case): TAP_UPLOAD.{upload.Name} would be both. "
                    + "Rename one.",
                    parameterName);
            }
        }

        return string.Join(';', uploads.Select(static upload => $"{upload.Name},{upload.Location ?? $"param:{PartName(upload)}"}"));
    }

    /// <summary>The part of the message that holds the table. It bears the table's name, which clashes with no parameter then.</summary>
    public static string PartName(TapUpload upload) => "upload_" + upload.Name;
}
