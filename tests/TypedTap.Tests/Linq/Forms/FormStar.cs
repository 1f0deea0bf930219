using TypedTap.Sky;

namespace TypedTap.Tests.Linq.Forms;

/// <summary>A row of the table in the examples.</summary>
internal sealed record FormStar
{
    public int? Id { get; init; }

    public int? Number { get; init; }

    public double? Ra { get; init; }

    public double? Dec { get; init; }

    public double? Mag { get; init; }

    public string? Name { get; init; }

    public string? Note { get; init; }

    public float? Flux { get; init; }

    /// <summary>In degrees.</summary>
    public double? Size { get; init; }

    /// <summary>In seconds.</summary>
    public double? Exposure { get; init; }

    public DateTime? Seen { get; init; }

    public SkyRegion? Shape { get; init; }

    public SkyPoint? Place { get; init; }

    public bool? IsNew { get; init; }

    public Guid? Key { get; init; }
}
